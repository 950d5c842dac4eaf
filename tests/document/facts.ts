import { documentFacts } from "../../src/document/document.ts";
import { normalise } from "../../src/normalise/normalise.ts";

/** The document stage on a text as decoded. */
export function facts(source: string) {
  const { document, diagnostics } = documentFacts({ source, text: normalise(source) }, []);
  return { ...document, diagnostics };
}

/** A first paragraph and a heading that say nothing of place or year. */
export const BODY =
  "坚持以习近平法治思想为指导，认真落实上级部署，法治政府建设取得明显成效。现将有关情况报告如下：\n一、工作开展情况\n（一）加强组织领导。\n";
