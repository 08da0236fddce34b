"""`make pictures`: docs/pictures/ anew, taken of the real pages in Chromium over written stories of benchmarks/gold/."""
