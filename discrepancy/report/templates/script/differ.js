// Which words of a quotation or a name the other sides do not have, found by the longest common subsequence of the words.

const WORDY = new Set(["quote", "name"]);
const LONGEST = 300; // words: the work grows with their square
const plain = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

function common(left, right) {
  const lengths = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) lengths[i][j] = left[i] === right[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
  }
  const kept = new Set();
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) { kept.add(i); i += 1; j += 1; } else if (lengths[i + 1][j] >= lengths[i][j + 1]) i += 1;
    else j += 1;
  }
  return kept;
}

// The value of a side as text and marked words.
function withDifferences(index, place) {
  const d = discrepancies[index];
  const texts = d.sides.map(([value]) => line(value));
  const words = texts.map((text) => text.split(" "));
  if (!WORDY.has(d.kind) || words.some((some) => some.length > LONGEST)) return texts[place];
  const bare = words.map((some) => some.map(plain));
  const kept = bare.filter((_, other) => other !== place).map((other) => common(bare[place], other));
  const differs = (at) => bare[place][at] && kept.some((some) => !some.has(at));
  return words[place].map((word, at) => [at > 0 && " ", differs(at) ? h("em", { class: "differs" }, word) : word]);
}
