import { chapter, part, section } from "./markers/divisions.ts";
import {
  arabicHalfParen,
  arabicParen,
  arabicPoint,
  circled,
  hanComma,
  hanParen,
} from "./markers/headings.ts";
import { among, firstly, must, ordinal } from "./markers/items.ts";
import type { MarkerRule } from "./markers/marker.ts";

/**
 * Every style of numbering, in the order in which official writing nests them. The order settles two things only:
 * which rule reads a marker, and what contains what where the report itself leaves it open.
 */
export const markers: readonly MarkerRule[] = [
  part, //             第一部分
  chapter, //          第一章
  section, //          第一节
  hanComma, //         一、
  hanParen, //         （一）
  arabicPoint, //      1.
  arabicParen, //      （1）
  arabicHalfParen, //  1）
  circled, //          ①
  ordinal, //          第一，
  among, //            其一，
  firstly, //          一是
  must, //             一要
];
