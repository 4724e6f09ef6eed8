/** A package of somebody else's that the program carries. */
export interface License {
  /** As the list heads it: “zod - 4.6.7 (MIT)”. */
  readonly name: string;
  readonly text: string;
}

/** The list that the build lays beside the page. Rejects where the host does not answer. */
export async function readLicenses(): Promise<License[]> {
  const response = await fetch("./licenses.md");
  if (!response.ok) throw new Error(`licenses.md: ${response.status}`);
  return licensesIn(await response.text());
}

/** In the list, a package is a heading of the second level with its text below. */
function licensesIn(list: string): License[] {
  return list
    .split(/^## (?=\S+ (?:- |\())/m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf("\n");
      return { name: section.slice(0, end).trim(), text: section.slice(end).trim() };
    });
}
