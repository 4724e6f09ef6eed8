import { create } from "zustand";

/** Whether a list of names to choose from is open below the cursor: what else would lie there makes room. */
export const useChoosing = create<{ readonly open: boolean }>(() => ({ open: false }));
