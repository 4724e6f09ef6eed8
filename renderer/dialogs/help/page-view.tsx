import type { HelpBlock, HelpPage } from "./pages/page.ts";
import { PICTURES, type PictureName } from "./pages/pictures.ts";
import { cutAtHits } from "./search.ts";

export interface Drawing {
  /** Address of a picture. */
  readonly picture: (name: PictureName) => string;
  /** Its words are marked; "" for none. */
  readonly query: string;
}

/** The parts of a page: in the window, and in the manual. */
export function PageParts({ page, drawing }: { readonly page: HelpPage; readonly drawing: Drawing }) {
  return page.parts.map(({ id, heading, blocks }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts never change their order
    <section key={index} className="help-part" data-part={index} id={id && `help-${id}`}>
      {heading === undefined ? null : (
        <h3>
          <Marked text={heading} query={drawing.query} />
        </h3>
      )}
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nor do blocks
        <Block key={at} block={block} drawing={drawing} />
      ))}
    </section>
  ));
}

function Block({ block, drawing }: { readonly block: HelpBlock; readonly drawing: Drawing }) {
  const marked = (text: string) => <Marked text={text} query={drawing.query} />;
  if (typeof block === "string") return <p>{marked(block)}</p>;
  if ("steps" in block)
    return (
      <ol className="help-steps">
        {block.steps.map((step) => (
          <li key={step}>{marked(step)}</li>
        ))}
      </ol>
    );
  if ("points" in block)
    return (
      <ul className="help-points">
        {block.points.map((point) => (
          <li key={point}>{marked(point)}</li>
        ))}
      </ul>
    );
  if ("lines" in block)
    return (
      <dl>
        {block.lines.map(([name, says]) => (
          <div key={says}>
            <dt>{marked(name)}</dt>
            <dd>{marked(says)}</dd>
          </div>
        ))}
      </dl>
    );
  return (
    <figure>
      <img src={drawing.picture(block.picture)} alt={PICTURES[block.picture]} />
      <figcaption>{PICTURES[block.picture]}</figcaption>
    </figure>
  );
}

/** A text with the words that were searched for marked in it. */
export function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  return cutAtHits(text, query).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have nothing else
    index % 2 === 0 ? piece : <mark key={index}>{piece}</mark>,
  );
}
