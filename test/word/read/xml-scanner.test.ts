import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { XmlScanner } from "../../../electron/ooxml/xml-scanner.ts";
import { random } from "../../support/random.ts";

/** What was heard, or "refused". A text that comes in several pieces is one. */
type Heard = string[] | "refused";

/** A general parser hears the same; it is a judge of what is well-formed that we did not write. */
function heardBySaxes(xml: string): Heard {
  const heard: string[] = [];
  try {
    const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
    parser.on("doctype", () => {
      throw new Error("doctype");
    });
    // White space around the root element is no text of the document.
    let depth = 0;
    parser.on("opentag", ({ name, attributes }) => {
      depth += 1;
      heard.push(`<${name} ${JSON.stringify(Object.entries(attributes))}`);
    });
    parser.on("closetag", () => {
      depth -= 1;
      heard.push(">");
    });
    parser.on("text", (text) => {
      if (depth > 0) addText(heard, text);
    });
    parser.on("cdata", (text) => addText(heard, text));
    parser.write(xml).close();
  } catch {
    return "refused";
  }
  return heard;
}

/** @param cut how many characters to write at a time */
function heardByScanner(xml: string, cut: number): Heard {
  const heard: string[] = [];
  try {
    const scanner = new XmlScanner({
      open: ({ name, attributes, values }) => {
        const pairs = attributes.map((attribute, index) => [attribute, values[index]]);
        heard.push(`<${name} ${JSON.stringify(pairs)}`);
      },
      close: () => heard.push(">"),
      text: (text) => addText(heard, text),
      doctype: () => {
        throw new Error("doctype");
      },
    });
    for (let at = 0; at < xml.length; at += cut) scanner.write(xml.slice(at, at + cut));
    scanner.end();
  } catch {
    return "refused";
  }
  return heard;
}

function addText(heard: string[], text: string): void {
  if (text === "") return;
  if (heard.at(-1)?.startsWith('"')) heard.splice(-1, 1, heard.at(-1) + text);
  else heard.push(`"${text}`);
}

function expectSame(xml: string): Heard {
  const judged = heardBySaxes(xml);
  for (const cut of [1, 2, 7, xml.length + 1]) expect(heardByScanner(xml, cut), xml).toEqual(judged);
  return judged;
}

describe("well-formed XML is heard as another parser hears it", () => {
  it.each([
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<a/>\n',
    "<a b='1' c=\"'\">字<b/>&amp;&#x5B57;&#23383;</a>",
    '<w:p xml:space = "preserve"\n\tw:val\n=\n"a\tb\nc\r\nd&#10;&lt;"></w:p  >',
    "<a>一\r\n二\r三\r</a>",
    "<a><![CDATA[<b>&amp;]]]></a>",
    "<!-- - --><?go on?><a><!--<b>--><?x y?></a><!--end-->",
    "<\u8868 \u5217='1'>\u{20000}</\u8868>",
    '<a b=">" c="/>"/>',
    `<a ${Array.from({ length: 20 }, (_, index) => `b${index}="${index}"`).join(" ")}/>`,
    "<a>]]&gt; ]] ></a>",
    "<a.b-c:d_e/>",
  ])("%j", (xml) => {
    expect(expectSame(xml)).not.toBe("refused");
  });
});

describe("broken XML is refused", () => {
  it.each([
    "",
    "  ",
    "<",
    "<a",
    "<a>",
    "<a>字",
    "</a>",
    "<a></b>",
    "<a></ab>",
    "<ab></a>",
    "<a></a",
    "<a/><b/>",
    "字<a/>",
    "<a/>字",
    "<a/>&amp;",
    "< a/>",
    "<1a/>",
    "<a><-/></a>",
    "<a b/>",
    "<a b=/>",
    "<a b=1/>",
    '<a b "1"/>',
    '<a b="1/>',
    '<a b="1"c="2"/>',
    '<a b="1" b="2"/>',
    `<a ${Array.from({ length: 20 }, (_, index) => `b${index % 19}="${index}"`).join(" ")}/>`,
    '<a b="<"/>',
    '<a b="\u0001"/>',
    '<a b="&nope;"/>',
    '<a 1b=""/>',
    '<a b"=""/>',
    "<a/ >",
    "<a / b=''/>",
    "<a>&nope;</a>",
    "<a>&</a>",
    "<a>&amp</a>",
    "<a>&#0;</a>",
    "<a>&#xD800;</a>",
    "<a>&#x110000;</a>",
    "<a>&#99999999999999999999;</a>",
    "<a>&#xFFFFFF;&nope;</a>",
    "<a>\u0001</a>",
    "<a>\uffff</a>",
    "<a>]]></a>",
    "<a><![CDATA[</a>",
    "<![CDATA[a]]>",
    "<a><![CDATA[\u0001]]></a>",
    "<a><!-- -- --></a>",
    "<a><!-- ---></a>",
    "<a><!--\u0001--></a>",
    "<!DOCTYPE a><a/>",
    "<!ELEMENT a><a/>",
    "<a><!x></a>",
    "<!-",
    "<? ?><a/>",
    "<?x",
    ' <?xml version="1.0"?><a/>',
    '<a><?xml version="1.0"?></a>',
    "<?xml?><a/>",
    '<?xml encoding="UTF-8"?><a/>',
    '<?xml version="2.0"?><a/>',
    '<?xml version="1.0" standalone="maybe"?><a/>',
    "<\u00d7/>",
  ])("%j", (xml) => {
    expect(expectSame(xml)).toBe("refused");
  });
});

/** What random texts are made of: short, so that whole elements come about as often as broken ones. */
const PIECES =
  "<a> <b> </a> </b> <b/> <a/> <a b='1'> < > / = ' \" & ; &lt; &#65; &x; x 字 a:b b='2' ]]> <![CDATA[ <!-- --> -- <?x ?> ! ? - \u0001"
    .split(" ")
    .concat(" ", "\n", "\r", "\t");

describe("any text at all", () => {
  it("is heard or refused as another parser does", () => {
    const counts = { heard: 0, refused: 0 };
    for (let seed = 0; seed < 15_000; seed++) {
      const next = random(seed);
      const inner = Array.from(
        { length: Math.floor(next() * 9) },
        () => PIECES[Math.floor(next() * PIECES.length)],
      );
      counts[expectSame(`<r>${inner.join("")}</r>`) === "refused" ? "refused" : "heard"] += 1;
    }
    expect(counts.heard).toBeGreaterThan(2000);
    expect(counts.refused).toBeGreaterThan(2000);
  });
});
