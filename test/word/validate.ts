import validate from "@ooxml-tools/validate";

/**
 * What Microsoft's own Open XML SDK finds wrong with a file, for the oldest and the newest Office that we write for; one line
 * each: version, part, element, complaint. Empty for a file that Word opens without fixing it.
 */
export async function wordComplaints(file: Uint8Array, kind: "docx" | "xlsx" = "docx"): Promise<string[]> {
  const complaints: string[] = [];
  for (const version of ["Office2007", "Microsoft365"] as const)
    for (const { path, description } of await validate(file, kind, version))
      complaints.push(`${version} ${path.partUri} ${path.xpath}: ${description}`);
  return complaints;
}
