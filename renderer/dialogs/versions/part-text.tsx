import { FIELDS, labelOf, PRINTED_COLUMNS, printedCells, printedText } from "../../../shared/book/fields.ts";
import type { PartRef } from "../../../shared/book/restored-part.ts";
import type { BookRows, ProjectRow } from "../../../shared/book/rows.ts";

/** A section or project as a version has it, to be read and copied. */
export function PartText({ rows, part: { table, id } }: { readonly rows: BookRows; readonly part: PartRef }) {
  if (table === "project") {
    const project = rows.projects.find((each) => each.id === id);
    return project ? <ProjectText project={project} /> : null;
  }
  const paragraphs = rows.sections.find((each) => each.id === id)?.paragraphs ?? [];
  return (
    <div className="version-text">
      {paragraphs.length === 0 ? <p className="faint">（没有文字）</p> : null}
      {paragraphs.map((paragraph) => (
        <p key={paragraph.id}>{paragraph.text}</p>
      ))}
    </div>
  );
}

function ProjectText({ project }: { readonly project: ProjectRow }) {
  const filled = FIELDS.project.filter(({ get }) => get(project) !== "");
  return (
    <div className="version-text">
      <dl className="version-fields">
        {filled.map((field) => (
          <div key={field.name}>
            <dt>{field.label}</dt>
            <dd>{printedText(field, project)}</dd>
          </div>
        ))}
      </dl>
      {project.indicators.length === 0 ? null : (
        <table className="sheet">
          <thead>
            <tr>
              {PRINTED_COLUMNS.map(({ place }) => (
                <th key={place} scope="col">
                  {labelOf(place)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {project.indicators.map((row) => (
              <tr key={row.id}>
                {printedCells(row).map((cell, at) => (
                  <td key={PRINTED_COLUMNS[at]?.place}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
