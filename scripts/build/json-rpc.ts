/*
 * What the server's bundles have in place of the whole of `vscode-jsonrpc`: the parts that are used. The others read
 * and write streams, which the server does itself; the package's own entry loads them all.
 */
import ral from "../../node_modules/vscode-jsonrpc/lib/common/ral.js";

export { createMessageConnection } from "../../node_modules/vscode-jsonrpc/lib/common/connection.js";
export {
  ErrorCodes,
  RequestType,
  ResponseError,
} from "../../node_modules/vscode-jsonrpc/lib/common/messages.js";
export const RAL = ral.default;
