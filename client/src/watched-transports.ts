import type { Message, MessageTransports } from "vscode-languageclient";
import { watchSilence } from "./watch-silence.ts";

/** How long a server may owe an answer without a word, in seconds. The longest work that one does takes a few. */
const PATIENCE = 15;

/** The same transports, with an ear on them: calls `onSilence` once where the server no longer says anything. */
export function watchedTransports(
  { reader, writer }: MessageTransports,
  onSilence: () => void,
): MessageTransports {
  const watch = watchSilence(PATIENCE, onSilence);
  return {
    reader: {
      onError: reader.onError,
      onClose: reader.onClose,
      onPartialMessage: reader.onPartialMessage,
      listen: (callback) =>
        reader.listen((message: Message) => {
          watch.heard(message);
          callback(message);
        }),
      dispose() {
        watch.end();
        reader.dispose();
      },
    },
    writer: {
      onError: writer.onError,
      onClose: writer.onClose,
      write(message) {
        watch.sent(message);
        return writer.write(message);
      },
      end: () => writer.end(),
      dispose: () => writer.dispose(),
    },
  };
}
