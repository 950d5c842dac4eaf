/** Ends the command as wrong usage: one line on stderr, exit code 2. */
export type Usage = (message: string) => never;
