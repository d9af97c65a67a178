/**
 * The accessibility tree of the page as assistive technology gets it. Debian's Python reads it: no other has the bindings.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const PYTHON = "/usr/bin/python3";
const SCRIPT = fileURLToPath(new URL("read_tree.py", import.meta.url));
const MOST_BYTES = 2 ** 26;

export type TreeNode = {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The HTML element. */
  readonly tag: string;
  readonly focused: boolean;
  /** Its own text, each piece in one language. */
  readonly runs: readonly { readonly text: string; readonly language: string }[];
  readonly children: readonly TreeNode[];
};

/** Reads the tree of the page in front; nothing where there is none at the moment. */
export async function readTree(env: NodeJS.ProcessEnv): Promise<TreeNode | undefined> {
  const { stdout } = await promisify(execFile)(PYTHON, [SCRIPT], { env, maxBuffer: MOST_BYTES });
  return (JSON.parse(stdout) as TreeNode | null) ?? undefined;
}

/** A node and all in it, in the order in which they are read. */
export const nodesIn = (node: TreeNode): readonly TreeNode[] => [node, ...node.children.flatMap(nodesIn)];

/** Every piece of text in a node, in order. */
export const runsIn = (node: TreeNode): TreeNode["runs"] => nodesIn(node).flatMap(({ runs }) => runs);

/** The languages in which a text stands in the tree, one for each time it is there. */
export const languagesOf = (node: TreeNode, wanted: string): readonly string[] =>
  runsIn(node)
    .filter(({ text }) => text === wanted)
    .map(({ language }) => language);
