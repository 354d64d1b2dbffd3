/** What the page is made of. All are put into attributes, escaped. */
export interface Shell {
  readonly language: string;
  readonly title: string;
  /** Where the webview may load its own files from: `webview.cspSource`. */
  readonly cspSource: string;
  /** Fresh for each page; only the script that carries it may run. */
  readonly nonce: string;
  readonly styleUri: string;
  readonly scriptUri: string;
}

/**
 * The page around the preview. It holds no word of a draft: the script puts these in, as text.
 *
 * Nothing may be loaded but one style and one script of the extension, and nothing may be sent anywhere.
 */
export function pageHtml({ language, title, cspSource, nonce, styleUri, scriptUri }: Shell): string {
  const policy = `default-src 'none'; style-src ${cspSource}; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${escapeAttribute(styleUri)}">
<title>${escapeText(title)}</title>
</head>
<body>
<main id="preview"></main>
<div id="live" class="for-readers" role="status" aria-live="polite"></div>
<script nonce="${escapeAttribute(nonce)}" src="${escapeAttribute(scriptUri)}"></script>
</body>
</html>
`;
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
