import { type Task, type TaskProcessEndEvent, tasks, Uri, workspace } from "vscode";
import * as assert from "../assert.ts";
import { areWorkers } from "../servers.ts";
import { closeEditors, openUntitled, waitFor } from "../support.ts";

// A browser has no processes, and so no tasks.
const describeWithProcesses = areWorkers ? () => undefined : describe;

describeWithProcesses("the task", () => {
  afterEach(closeEditors);

  it("checks the drafts of the folder by the command line that comes with the extension", async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse("none:/");
    const draft = Uri.joinPath(folder, "for the task.linkmsg");
    await workspace.fs.writeFile(draft, new TextEncoder().encode("### A\n\nI never do that.\n"));
    try {
      await openUntitled("Hi.\n");
      const [task, ...others] = await tasks.fetchTasks({ type: "linkmsg" });
      assert.equal(others.length, 0);
      assert.equal(task?.name, "check drafts");
      assert.equal(task?.problemMatchers.join(), "$linkmsg");
      // Something is found, in this draft if in no other.
      if (task !== undefined) assert.equal(await exitCodeOf(task), 1);
    } finally {
      await workspace.fs.delete(draft);
    }
  });
});

async function exitCodeOf(task: Task): Promise<number | undefined> {
  let ended: TaskProcessEndEvent | undefined;
  const listening = tasks.onDidEndTaskProcess((event) => {
    ended = event;
  });
  try {
    await tasks.executeTask(task);
    return (await waitFor("the end of the task", () => ended)).exitCode;
  } finally {
    listening.dispose();
  }
}
