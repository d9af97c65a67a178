/**
 * The table of limits and waits for the documents, read from the constants of the viewer's own modules, so that a number
 * that changes changes there too.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const SOURCES = fileURLToPath(new URL("../..", import.meta.url));
/** What does not ship in the viewer. */
const BESIDE = /^(?:node|embed\/attribute-names)/;
const CONSTANT = /^[A-Z][A-Z\d_]*$/;
/** What a module with a documented constant holds somewhere; most have none and need no parsing. */
const HOLDS_CONSTANT = /\*\/\s*(?:export )?const [A-Z][A-Z\d_]*\b/;

type Limit = { readonly name: string; readonly value: string; readonly says: string };

const isNumber = (node: ts.Expression): boolean =>
  ts.isNumericLiteral(node) || (ts.isIdentifier(node) && CONSTANT.test(node.text));

/** Whether an expression is made of numbers and of other constants alone, or lists such. */
function isNumeric(node: ts.Expression): boolean {
  if (isNumber(node)) return true;
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 && node.elements.every(isNumber);
  if (ts.isParenthesizedExpression(node)) return isNumeric(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return isNumeric(node.operand);
  if (ts.isBinaryExpression(node)) return isNumeric(node.left) && isNumeric(node.right);
  if (!ts.isObjectLiteralExpression(node)) return false;
  return node.properties.every((one) => ts.isPropertyAssignment(one) && isNumeric(one.initializer));
}

/** The comment right above a statement, on one line; nothing where it has none. */
function commentAbove(statement: ts.Statement): string {
  const [comment] = ts.getJSDocCommentsAndTags(statement);
  // The first comment of a file is about the module.
  if (comment?.pos === 0) return "";
  const text = comment && ts.isJSDoc(comment) ? ts.getTextOfJSDocComment(comment.comment) : undefined;
  return (text ?? "").replace(/\s+/g, " ").trim();
}

const isRightBelow = (above: ts.Statement, statement: ts.Statement): boolean =>
  /^\r?\n *$/.test(statement.getSourceFile().text.slice(above.end, statement.getStart()));

/** The documented numbers of one module, in its order; a comment counts for all that stand under it without a gap. */
export function limitsIn(text: string): readonly Limit[] {
  if (!HOLDS_CONSTANT.test(text)) return [];
  const source = ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest, true);
  let above: { readonly statement: ts.Statement; readonly says: string } | undefined;
  return source.statements.filter(ts.isVariableStatement).flatMap((statement) => {
    const inherited = above !== undefined && isRightBelow(above.statement, statement) ? above.says : "";
    const says = commentAbove(statement) || inherited;
    above = { statement, says };
    return says === "" ? [] : statement.declarationList.declarations.flatMap((one) => limitOf(one, says));
  });
}

function limitOf({ name, initializer }: ts.VariableDeclaration, says: string): readonly Limit[] {
  if (!ts.isIdentifier(name) || !CONSTANT.test(name.text) || initializer === undefined) return [];
  const value = ts.isAsExpression(initializer) ? initializer.expression : initializer;
  const isNamesOnly =
    ts.isIdentifier(value) || (ts.isObjectLiteralExpression(value) && !/\d/.test(value.getText()));
  if (!isNumeric(value) || isNamesOnly) return [];
  return [{ name: name.text, value: value.getText().replace(/\s+/g, " "), says }];
}

const modules = (): readonly string[] =>
  readdirSync(SOURCES, { recursive: true, encoding: "utf8" })
    .map((path) => path.split(sep).join("/"))
    .filter((path) => /\.tsx?$/.test(path) && !BESIDE.test(path))
    .sort();

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Every documented number of the viewer as Markdown: one line each, by module. */
export function limitsTable(): string {
  const rows = modules().flatMap((path) =>
    limitsIn(readFileSync(join(SOURCES, path), "utf8")).map(
      ({ name, value, says }) => `| \`${path}\` | \`${name}\` | \`${cell(value)}\` | ${cell(says)} |`,
    ),
  );
  return ["| Module in `src/` | Name | Value | What it bounds |", "| --- | --- | --- | --- |", ...rows].join(
    "\n",
  );
}
