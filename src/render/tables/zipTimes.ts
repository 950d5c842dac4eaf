/**
 * A ZIP file with the time of every entry set to the first that the format knows, because the same input shall give the
 * same bytes. The file is changed in place.
 *
 * @param zip without a comment at its end, and of less than 4 GiB
 */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.length - END_LENGTH;
  if (zip.readUInt32LE(end) !== END_SIGNATURE) throw new Error("no ZIP file, or one with a comment");
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    zip.writeUInt32LE(FIRST_TIME, entry + 12);
    zip.writeUInt32LE(FIRST_TIME, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}

const END_LENGTH = 22;
const END_SIGNATURE = 0x06054b50;
/** 1980-01-01 00:00: the date in the upper half, day 1 and month 1 of year 0. */
const FIRST_TIME = 0x00210000;
