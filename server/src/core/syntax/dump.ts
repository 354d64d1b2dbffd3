import type { Span } from "../text.ts";
import type { Comment, Draft, Field, Head, Message, Part, Segment, UnknownField, Value } from "./ast.ts";

/** One line of the tree. */
interface Node {
  readonly name: string;
  readonly span: Span;
  /** What is shown behind the span; undefined for nodes that others make up. */
  readonly text?: string | undefined;
  /** What a fix would write instead; shown behind an arrow. */
  readonly replacement?: string | undefined;
  readonly children?: readonly Node[];
}

/**
 * The tree of a draft as text for people: one node a line, indented by two spaces a level, with its kind,
 * `start..end` (UTF-16 offsets) and its quoted text. Ends with a line end.
 */
export function dump(draft: Draft): string {
  const quote = (span: Span): string => JSON.stringify(draft.text.slice(span.start, span.end));
  const lines: string[] = [];
  const write = (node: Node, indent: string): void => {
    const { name, span, children = [] } = node;
    const text = node.text ?? (children.length === 0 && span.end > span.start ? quote(span) : "");
    const arrow = node.replacement === undefined ? "" : ` => ${JSON.stringify(node.replacement)}`;
    lines.push(`${indent}${name} ${span.start}..${span.end} ${text}`.trimEnd() + arrow);
    for (const child of children) write(child, `${indent}  `);
  };
  write(draftNode(draft), "");
  return `${lines.join("\n")}\n`;
}

function draftNode(draft: Draft): Node {
  const children = [headNode("preamble", draft.preamble), ...draft.messages.map(messageNode)];
  return { name: "draft", span: { start: 0, end: draft.text.length }, text: "", children };
}

function messageNode(message: Message): Node {
  const { separator, title, head, body } = message;
  const children = [
    ...(separator === undefined ? [] : [{ name: "separator", span: separator }]),
    ...part("title", title),
    headNode("head", head),
    {
      name: "body",
      span: body.span,
      text: "",
      children: inOrder([...body.segments.map(segmentNode), ...body.comments.map(commentNode)]),
    },
  ];
  return { name: "message", span: message.span, text: "", children };
}

function headNode(name: string, head: Head): Node {
  const children = inOrder([
    ...head.fields.map(fieldNode),
    ...head.unknownFields.map(unknownFieldNode),
    ...head.values.map(valueNode),
    ...head.comments.map(commentNode),
  ]);
  return { name, span: head.span, text: "", children };
}

function fieldNode(field: Field): Node {
  const segments = field.segments.map(segmentNode);
  const value = { name: "value", span: field.value.span, children: segments };
  return { name: `field ${field.name}`, span: field.span, children: [...part("key", field.key), value] };
}

function unknownFieldNode(field: UnknownField): Node {
  const children = [...part("key", field.key), ...part("value", field.value)];
  return { name: `unknown-field (${field.suggestion}?)`, span: field.span, children };
}

function valueNode(value: Value): Node {
  const children = [...part("label", value.label), ...part("value", value.value)];
  return { name: `value ${value.name}`, span: value.span, children };
}

function commentNode(comment: Comment): Node {
  const { suppression } = comment;
  if (suppression === undefined) return { name: "comment", span: comment.span };
  const reason = suppression.reason === undefined ? "" : `reason ${JSON.stringify(suppression.reason)}`;
  const children = suppression.rules.flatMap((rule) => part("rule", rule));
  const node = { name: "suppression", span: suppression.span, text: reason, children };
  return { name: "comment", span: comment.span, children: [node] };
}

function segmentNode(segment: Segment): Node {
  const { span } = segment;
  switch (segment.kind) {
    case "placeholder": {
      const name = `placeholder ${segment.name}`;
      const { label, fallback, hint, choices } = segment;
      const children = [...part("label", label), ...part("fallback", fallback), ...part("hint", hint)];
      const text =
        choices.length === 0 ? "" : `choices ${choices.map((choice) => JSON.stringify(choice)).join(" ")}`;
      return { name, span, text, children };
    }
    case "broken":
      return { name: `broken ${segment.form}`, span, replacement: segment.repair };
    case "foreign":
      return { name: `foreign (${segment.form})`, span, replacement: segment.replacement };
    case "link":
      return {
        name: "link",
        span,
        children: [...part("text", segment.text), ...part("target", segment.target)],
      };
    default:
      return { name: segment.kind, span };
  }
}

function part(name: string, found: Part | undefined): readonly Node[] {
  return found === undefined ? [] : [{ name, span: found.span, text: JSON.stringify(found.text) }];
}

function inOrder(nodes: readonly Node[]): readonly Node[] {
  return nodes.toSorted((a, b) => a.span.start - b.span.start);
}
