import type { EventData, EventName, Input, Output } from "../../shared/api/api.ts";

/** What a session is told of its host. */
export interface HostFacts {
  readonly host: "desktop" | "browser" | "cli";
  readonly version: string;
  /** The user's document folder. */
  readonly documents: string;
  /** The program's own folder: recent list, settings. */
  readonly userData: string;
}

/** What a host can do for its session besides carrying messages. Without one the interface offers its own way or none. */
export interface HostActions {
  readonly chooseOpen?: (question: Input<"dialog.open">) => Promise<string[]>;
  readonly chooseSave?: (question: Input<"dialog.save">) => Promise<string | null>;
  readonly openFile?: (path: string) => Promise<void>;
  readonly revealFile?: (path: string) => Promise<void>;
  /** Hands a PDF to whoever prints it. It stays there until the session is closed. */
  readonly printPdf?: (path: string) => Promise<Pick<Output<"print.run">, "how" | "address">>;
  /**
   * Brings another window of this program to the front if it shows the book, or is about to. Where none does, this window is about
   * to, until it is asked with null. @returns whether one does
   */
  readonly showElsewhere?: (path: string | null) => Promise<boolean>;
}

export type HostPorts = HostFacts & HostActions;

export type Emit = <E extends EventName>(event: E, data: EventData<E>) => void;
