const SENTENCE_END = /[.:!?]["”’)]*\s+(?=["“‘(]?[A-Z])/g;

/**
 * Sets what is asked apart from the situation before it: in the last paragraph, the sentence with the last question
 * mark and what follows it ("Choose all that apply."), or else the last sentence.
 */
export function markQuestion(stem: HTMLElement): void {
  const paragraph = stem.lastElementChild;
  if (!(paragraph instanceof HTMLParagraphElement) || paragraph.querySelector('.ask')) return;
  const text = paragraph.textContent ?? '';
  const starts = [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
  const mark = text.lastIndexOf('?');
  const start = starts.filter((at) => mark < 0 || at <= mark).pop() ?? 0;
  const ask = document.createElement('span');
  ask.className = 'ask';
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  range.setStart(...position(paragraph, start));
  ask.append(range.extractContents());
  paragraph.append(ask);
}

/** The text node that holds a character of the element's text, and the character's place in it. */
function position(element: Element, at: number): [Node, number] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (at < passed + length) return [node, at - passed];
    passed += length;
  }
  return [element, 0];
}
