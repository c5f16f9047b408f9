package jp.hokensho.bench;

import java.nio.file.Path;
import java.util.Map;
import jp.hokensho.acceptance.stack.Center;
import jp.hokensho.acceptance.stack.Contents;
import jp.hokensho.acceptance.stack.Folder;
import jp.hokensho.acceptance.stack.Ports;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.acceptance.stack.Stack;

/// From the command to the first TLS answer, with data and database of the last time; and what is resident then.
final class StartBench {

    private static final int TIMES = 5;

    private final Report report;
    private final Say say;

    StartBench(Report report, Say say) {
        this.report = report;
        this.say = say;
    }

    void run(Path path) throws Exception {
        var folder = new Folder(path);
        try (var stack = new Stack(folder, Ports.free(), say, Contents.demo())) {
            stack.start();
            report.machine().note(stack.center().database().superuserUrl());
            stack.adapter(1).program().close();
            stack.adapter(2).program().close();
            for (var i = 0; i < TIMES; i++) {
                report.add(started(stack.center()));
            }
        }
    }

    private static Run started(Center center) {
        center.program().close();
        var start = System.nanoTime();
        center.start();
        center.awaitReady();
        var seconds = (System.nanoTime() - start) / 1e9;
        var process = Processes.of(Map.of("center", center.program().pid()));
        return Run.once("start.center", 1 / seconds, seconds * 1000, process.residentMb());
    }
}
