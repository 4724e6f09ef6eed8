import fc from "fast-check";

/**
 * Every property is tried on the same examples in every run, so that a change and not chance decides what fails. `JXWB_SEED=N` tries
 * others: `JXWB_SEED=7 npx vitest run -c test/vitest.config.ts test/unit`.
 */
fc.configureGlobal({ seed: Number(process.env.JXWB_SEED ?? 20_261_201) });
