/** The page's custom properties: SVG resolves them itself, so that both themes and print apply without a redraw. */
export const colours = {
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  line: 'var(--line)',
  band: 'var(--band)',
  outline: 'var(--level-4)',
  own: 'var(--below)',
  current: 'var(--accent-soft)',
  surface: 'var(--surface)',
};

export const font = 'Inter Variable, system-ui, sans-serif';

export const tooltip = {
  trigger: 'item' as const,
  confine: true,
  backgroundColor: 'transparent',
  borderWidth: 0,
  padding: 0,
  extraCssText:
    'background: var(--surface); color: var(--ink); border: 1px solid var(--line-strong); border-radius: 10px;' +
    ' padding: 10px 14px; font: 14px/1.45 var(--aura-font-family); max-width: 320px; white-space: normal; box-shadow: none;',
};

/** Text as text: names come from the catalogue, and the tooltip takes markup. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] as string);
}

/** Cuts a text to about so many characters. */
export function cut(text: string, characters: number): string {
  return text.length <= characters ? text : `${text.slice(0, Math.max(1, characters - 1)).trimEnd()}…`;
}
