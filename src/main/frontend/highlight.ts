import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';

const languages = { bash, sh: bash, javascript, js: javascript, jsx: javascript, json, python, sql, typescript, ts: typescript, tsx: typescript, xml, html: xml, yaml };
Object.entries(languages).forEach(([name, language]) => hljs.registerLanguage(name, language));

/** Colours the code blocks whose language is known; the text stays what it is. */
export function highlight(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('pre code[class^="language-"]').forEach((code) => {
    const name = code.className.replace('language-', '');
    if (hljs.getLanguage(name)) hljs.highlightElement(code);
  });
}
