import { emptyProject, type Project } from "../../../shared/book/model.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";

/** Which project a row speaks of. */
export interface ProjectKey {
  /** Its number in our own list, from 1; null where the row tells none. */
  readonly at: number | null;
  readonly code: string;
  readonly name: string;
}

/** The projects read so far, found by number, code and name. */
export class Register {
  readonly projects: Project[] = [];
  readonly #byCode = new Map<string, Project[]>();
  readonly #byName = new Map<string, Project[]>();
  readonly #unnamed = new Map<string, Project>();

  /** A new project at the end, with its code and name. */
  add({ code, name }: ProjectKey): Project {
    const project: Project = { ...emptyProject(), budget: { ...emptyProject().budget }, code, name };
    this.projects.push(project);
    this.#index(this.#byCode, code, project);
    this.#index(this.#byName, name, project);
    return project;
  }

  /** The project of a sheet whose indicators name none. */
  unnamedOf(sheet: string): Project | null {
    return this.#unnamed.get(sheet) ?? null;
  }

  /** A new one for such a sheet. */
  addOf(sheet: string, name: string): Project {
    const project = this.add({ at: null, code: "", name });
    this.#unnamed.set(sheet, project);
    return project;
  }

  /**
   * The number counts where code and name agree with it: then two projects of one code and name are told apart. Else the code,
   * the name helping where several have it; else the name.
   * @param trustName also where the code is another one
   */
  find(key: ProjectKey, trustName = false): Project | null {
    const numbered = key.at === null ? undefined : this.projects[key.at - 1];
    if (numbered && same(numbered.code, key.code) && same(numbered.name, key.name)) return numbered;
    const coded = this.#byCode.get(spaceless(key.code)) ?? [];
    const named = this.#byName.get(spaceless(key.name)) ?? [];
    const known = coded.find((project) => named.includes(project)) ?? coded[0];
    const oneCode = (project: Project) => spaceless(project.code) === "" || spaceless(key.code) === "";
    return known ?? named.find((project) => trustName || oneCode(project)) ?? null;
  }

  #index(map: Map<string, Project[]>, text: string, project: Project): void {
    const key = spaceless(text);
    if (key === "") return;
    const found = map.get(key);
    if (found) found.push(project);
    else map.set(key, [project]);
  }
}

function same(a: string, b: string): boolean {
  return spaceless(a) === spaceless(b);
}
