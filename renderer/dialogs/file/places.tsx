import { Folder20Regular } from "@fluentui/react-icons/svg/folder";
import type { Listing } from "./use-folder.ts";

/** Folders that people keep their files in. */
export function Places({
  listing,
  go,
}: {
  readonly listing: Listing | null;
  readonly go: (folder: string) => void;
}) {
  return (
    <nav className="files-places" aria-label="常用位置">
      {listing?.places.map((place) => (
        <button
          key={place.path}
          type="button"
          className={place.path === listing.folder ? "is-on" : undefined}
          onClick={() => go(place.path)}
        >
          <Folder20Regular />
          <span>{place.name}</span>
        </button>
      ))}
    </nav>
  );
}
