import { type OfferedTemplate, ownTemplates } from "../../core/features/complete/own-templates.ts";
import { rulePage } from "../../core/features/rule-page.ts";
import { plainText } from "../../core/features/snippet.ts";
import { templates } from "../../core/generated/templates.ts";
import { GRADE_MEANING } from "../../core/lint/grade.ts";
import type { Example, RuleMeta } from "../../core/lint/rule.ts";
import { rules } from "../../core/rules/index.ts";
import { fileName } from "../file-name.ts";
import {
  RULES_REQUEST,
  type RuleExample,
  type RuleInfo,
  TEMPLATES_REQUEST,
  type TemplateInfo,
} from "../own-requests.ts";
import { RequestType } from "../protocol.ts";
import { type Row, row } from "../row.ts";
import type { Session } from "../session.ts";

/** Requests of our own client for the lists to choose from: templates and rules. */
export const catalogueRows: readonly Row[] = [
  row(new RequestType<object, readonly TemplateInfo[], void>(TEMPLATES_REQUEST), [], allTemplates),
  row(new RequestType<object, readonly RuleInfo[], void>(RULES_REQUEST), [], () =>
    rules.map(({ meta }) => toRuleInfo(meta)),
  ),
];

async function allTemplates({ workspace }: Session): Promise<TemplateInfo[]> {
  const documents = await workspace.documents();
  const own = documents.flatMap(({ uri, draft }) => ownTemplates(draft, `from ${fileName(uri)}`));
  return [
    ...own.map((template) => toTemplateInfo(template, true)),
    ...templates.map((template) => toTemplateInfo(template, false)),
  ];
}

function toTemplateInfo(template: OfferedTemplate, isOwn: boolean): TemplateInfo {
  const { name, description, category, kind, relation, body, plain } = template;
  return {
    ...{ name, description, category, kind, isOwn },
    relation: relation ?? null,
    snippet: body,
    text: plain ?? plainText(body),
  };
}

function toRuleInfo(meta: RuleMeta): RuleInfo {
  const { id, title, severity, kinds, why, source, grade, fixable, flagged, fine } = meta;
  return {
    ...{ id, title, severity, why, source },
    kinds: kinds ?? [],
    evidence: GRADE_MEANING[grade],
    isFixable: fixable,
    page: rulePage(id),
    flagged: flagged.map(toExample),
    fine: fine.map(toExample),
  };
}

function toExample({ text, note }: Example): RuleExample {
  return { text, note: note ?? null };
}
