import { z } from "zod";

// The page's security policy forbids making code at run time, which zod otherwise tries as soon as a schema is made. So this file is
// imported before any that makes one.
z.config({ jitless: true });
