/** The code of an error that says that a format cannot hold a table. */
export const TOO_LARGE = "TOO_LARGE";

export const tooLarge = (message: string) =>
  Object.assign(new Error(`${message}; use --format parquet or csv, or give fewer reports`), {
    code: TOO_LARGE,
  });
