/** Every line of a text cut after so many characters, as an editor or a mail program wraps it. */
export function wrapped(text: string, width: number, lineEnd = "\n"): string {
  return text
    .split("\n")
    .flatMap((line) => line.match(new RegExp(`.{1,${width}}`, "gsu")) ?? [""])
    .join(lineEnd);
}

const LINES_A_PAGE = 25;

/** What stands between the pages of a text: given the number of the page and the first line of the text. */
export function pages(text: string, between: (page: number, title: string) => string[]): string {
  const lines = text.split("\n");
  return lines
    .flatMap((line, at) => {
      const page = (at + 1) / LINES_A_PAGE;
      return Number.isInteger(page) ? [line, ...between(page, lines[0]!)] : [line];
    })
    .join("\n");
}
