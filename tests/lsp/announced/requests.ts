import type {
  DidChangeWatchedFilesRegistrationOptions,
  Registration,
  RegistrationParams,
} from "vscode-languageserver/node";
import { protocolModel } from "../meta-model/read-model.ts";
import { validate } from "../meta-model/validate.ts";
import { announcedAt, type Client, unless } from "./client.ts";

/** A request from the server that the client did not announce to answer. */
export function ofRequest(method: string, client: Client): string[] {
  if (method === "client/registerCapability" || method === "client/unregisterCapability") return [];
  const path = protocolModel().messages.get(method)?.clientCapability;
  const announced = path === undefined ? undefined : announcedAt(client, path);
  const isAnnounced =
    announced === true || (method.endsWith("/refresh") ? hasRefresh(announced) : announced !== undefined);
  return unless(isAnnounced && announced !== false, true, `the request ${method}`);
}

function hasRefresh(announced: unknown): boolean {
  return (
    typeof announced === "object" &&
    announced !== null &&
    "refreshSupport" in announced &&
    announced.refreshSupport === true
  );
}

/** Registrations that the client did not announce, or whose options are not what their method asks for. */
export function ofRegistrations({ registrations }: RegistrationParams, client: Client): string[] {
  return registrations.flatMap((registration) => [
    ...ofRegistration(registration, client),
    ...problemsWithOptions(registration),
  ]);
}

function ofRegistration({ method, registerOptions }: Registration, client: Client): string[] {
  const path = protocolModel().messages.get(method)?.clientCapability;
  const isAnnounced = path !== undefined && announcedAt(client, `${path}.dynamicRegistration`) === true;
  const watched = client.capabilities.workspace?.didChangeWatchedFiles;
  const { watchers = [] }: Partial<DidChangeWatchedFilesRegistrationOptions> = registerOptions ?? {};
  const isRelative = watchers.some(({ globPattern }) => typeof globPattern !== "string");
  return [
    ...unless(isAnnounced, true, `a registration for ${method}`),
    ...unless(watched?.relativePatternSupport, isRelative, "a pattern relative to a folder"),
  ];
}

function problemsWithOptions({ method, registerOptions }: Registration): string[] {
  const model = protocolModel();
  const type = model.messages.get(method)?.registrationOptions;
  if (type === undefined || registerOptions === undefined) return [];
  const problems = validate(model, type, registerOptions, "registerOptions");
  return problems.map(({ path, message }) => `${method}: ${path} ${message}`);
}
