package jp.hokensho.bench;

import java.util.Map;
import jp.hokensho.acceptance.stack.Center;
import jp.hokensho.acceptance.stack.Contents;
import jp.hokensho.acceptance.stack.Say;
import jp.hokensho.bench.Suite.Place;

/// From the command to the first TLS answer, with data and database of the last time; and what is resident then.
final class StartBench {

    private static final int TIMES = 5;

    private final Report report;
    private final Say say;
    private final Place place;

    StartBench(Report report, Say say, Place place) {
        this.report = report;
        this.say = say;
        this.place = place;
    }

    void run() throws Exception {
        var stack = place.stack(say, Contents.demo());
        stack.start();
        report.machine().note(stack.center().database().superuserUrl());
        stack.adapter(1).program().close();
        stack.adapter(2).program().close();
        say.step("センターの起動を速くする準備をしています", "Training the centre's start");
        stack.center().program().close();
        stack.center().train();
        for (var i = 0; i < TIMES; i++) {
            report.add(started(stack.center()));
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
