import { useEffect, useId, useRef } from "react";
import type { Version } from "../../../shared/api/api.ts";
import { VERSION_REASONS } from "../../../shared/book/version-reason.ts";
import { actOnKey } from "../../parts/keys.ts";
import { VERSION_KEYS } from "./version-keys.ts";
import { timeOfDay, versionDays, versionTitle } from "./version-words.ts";

interface VersionListProps {
  readonly versions: readonly Version[];
  readonly chosen: number;
  readonly onChoose: (id: number) => void;
}

/** The timeline, by day. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const at = versions.findIndex((version) => version.id === chosen);
  // Also after a dialog that has changed one: what opened it may be gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that was read anew
  useEffect(() => list.current?.focus(), [versions]);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: "nearest" });
  }, [id, chosen]);
  const step = (by: number) => {
    const next = versions[Math.min(Math.max(at + by, 0), versions.length - 1)];
    if (next) onChoose(next.id);
  };
  return (
    <div
      ref={list}
      className="version-list framed"
      role="listbox"
      tabIndex={0}
      aria-label="版本"
      aria-activedescendant={`${id}-${chosen}`}
      onKeyDown={(event) => actOnKey(VERSION_KEYS, step, event)}
    >
      {versionDays(versions).map((day) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a list go in groups
        <div key={day.title} role="group" aria-label={day.title}>
          <div role="presentation" className="version-day quiet">
            {day.title}
          </div>
          {day.versions.map((version) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
            <div
              key={version.id}
              id={`${id}-${version.id}`}
              role="option"
              aria-selected={version.id === chosen}
              className={version.id === chosen ? "version-line is-on" : "version-line"}
              onClick={() => onChoose(version.id)}
            >
              <span className="version-time numeric">{timeOfDay(version)}</span>
              <span className="stack grow">
                <span className={version.name === "" ? "cut" : "cut version-name"}>
                  {versionTitle(version)}
                </span>
                {version.name === "" ? null : (
                  <span className="faint cut">{VERSION_REASONS[version.reason]}</span>
                )}
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
