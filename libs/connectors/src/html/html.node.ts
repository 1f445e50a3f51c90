/**
 * The few members of a DOM node that the reader touches. The workspace compiles without the DOM library
 * (servers have no `window`), so the parser's nodes are described here by shape.
 */
export interface HtmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
}

export interface HtmlElement extends HtmlNode {
  readonly parentElement: HtmlElement | null;
  getAttribute(name: string): string | null;
  closest(selector: string): HtmlElement | null;
  remove(): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement>;
}

export interface HtmlPage extends HtmlNode {
  readonly documentElement: HtmlElement;
  readonly body: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): ArrayLike<HtmlElement>;
}

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
