import { Button } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { actOnKey, type KeyGroup } from "../../parts/keys.ts";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { closeHelp, type HelpPageId, type HelpTopic } from "../../state/open-help.ts";
import { About } from "./about.tsx";
import { Folders } from "./folders.tsx";
import { HelpContents } from "./help-contents.tsx";
import { HELP_KEYS } from "./help-keys.ts";
import { Marked, PageParts } from "./page-view.tsx";
import { type HelpPages, helpPages, pageOf } from "./pages/pages.ts";
import { pictureAddress } from "./pictures/addresses.ts";
import { type HelpPlace, searchHelp } from "./search.ts";
import "./help.css";

interface HelpWindowProps {
  readonly topic: HelpTopic;
  readonly keys: readonly KeyGroup[];
}

/** What this machine adds to a page. */
const ADDED: Partial<Record<HelpPageId, () => React.ReactNode>> = { places: Folders, about: About };

/** The help: its contents and the search at the left, a page at the right. */
export function HelpWindow({ topic, keys }: HelpWindowProps) {
  const [pages] = useState(() => helpPages(keys));
  const [query, setQuery] = useState("");
  const [place, setPlace] = useState(() => placeOf(pages, topic));
  const sheet = useRef<HTMLElement>(null);
  const nav = useRef<HTMLElement>(null);
  const hits = searchHelp(pages, query);
  const page = pages[place.page];
  const Added = ADDED[place.page];

  useEffect(() => {
    const part = sheet.current?.querySelector(`[data-part="${place.part}"]`);
    if (place.part > 0) part?.scrollIntoView({ block: "start" });
    else sheet.current?.scrollTo(0, 0);
  }, [place]);
  useFocusBack();
  // After the dialog, which gives the focus to its first control and takes none away later.
  useEffect(() => nav.current?.querySelector("input")?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const lines = [...(nav.current?.querySelectorAll<HTMLElement>("input, .help-line") ?? [])];
    const step = (by: 1 | -1) => {
      const at = lines.findIndex((line) => line.contains(document.activeElement));
      lines[Math.min(Math.max(at + by, 0), lines.length - 1)]?.focus();
    };
    const openFirst = () => hits[0] && setPlace(hits[0]);
    const inSearch = event.target instanceof HTMLInputElement;
    actOnKey(HELP_KEYS, { query, clear: () => setQuery(""), step, openFirst, inSearch }, event);
  };

  return (
    <PlainDialog
      title="帮助"
      look={{ width: 1120, content: "help" }}
      actions={<Button onClick={closeHelp}>关闭</Button>}
      onClose={closeHelp}
    >
      <HelpContents
        list={nav}
        pages={pages}
        query={query}
        hits={hits}
        place={place}
        onQuery={setQuery}
        onPlace={setPlace}
        onKeyDown={onKeyDown}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <article ref={sheet} className="help-page" tabIndex={0} aria-labelledby="help-page-title">
        <h2 id="help-page-title">
          <Marked text={page.title} query={query} />
        </h2>
        <PageParts page={page} drawing={{ picture: pictureAddress, query }} />
        {Added ? <Added /> : null}
      </article>
    </PlainDialog>
  );
}

function placeOf(pages: HelpPages, topic: HelpTopic): HelpPlace {
  const page = pageOf(pages, topic);
  const part = pages[page].parts.findIndex(({ id }) => id === topic);
  return { page, part: Math.max(part, 0) };
}

/** The focus goes back to where it was before the dialog took it. */
function useFocusBack(): void {
  const [asker] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => asker instanceof HTMLElement && asker.focus());
    },
    [asker],
  );
}
