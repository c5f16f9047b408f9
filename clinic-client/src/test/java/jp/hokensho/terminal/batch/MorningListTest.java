package jp.hokensho.terminal.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.hokensho.protocol.Outcome;
import jp.hokensho.terminal.fake.Answers;
import jp.hokensho.terminal.fake.Counter;
import jp.hokensho.terminal.fake.FakeCenter;
import jp.hokensho.terminal.fake.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `clinic-client batch --tomorrow`: what a scheduler starts in the evening.
@DisplayName("R-05: tomorrow's appointments are checked the evening before")
class MorningListTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @TempDir
    private Path folder;

    private FakeCenter center;
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void open() throws Exception {
        center = new FakeCenter().answers(question -> {
            asked.add(question.path("targetDate").asText());
            return Said.answer(Answers.of(Outcome.VALID), question);
        });
    }

    @AfterEach
    void close() {
        center.close();
    }

    @Test
    void aRowWithoutADayIsAboutTomorrowInTokyoAndOneWithADayKeepsIt() throws Exception {
        var counter = Counter.japanese(center.trust().profile(folder, center.address()));
        var in = folder.resolve("appointments.csv");
        var out = folder.resolve("results.csv");
        Files.writeString(in, "insurer_number,symbol,number,target_date\n00000001,東京,1,\n00000001,東京,2,2026-01-05\n");

        var tomorrow = LocalDate.now(Clock.system(TOKYO)).plusDays(1).toString();
        var code = counter.run("batch", in.toString(), "-o", out.toString(), "--tomorrow", "--parallel", "1");

        assertEquals(0, code, counter.err());
        assertEquals(List.of(tomorrow, "2026-01-05"), List.copyOf(asked));
        assertEquals(tomorrow, Files.readAllLines(out).get(1).split(",")[5]);
    }
}
