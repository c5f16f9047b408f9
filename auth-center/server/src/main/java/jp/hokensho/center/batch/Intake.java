package jp.hokensho.center.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.hokensho.center.problem.Refusal;
import jp.hokensho.center.verification.IdempotencyKeys;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;
import jp.hokensho.protocol.ProblemType;

/// Takes what a clinic sends as a batch, and lets it begin.
@Singleton
class Intake {

    private static final byte[] ABSENT = {0};

    private final Batches batches;
    private final IdempotencyKeys keys;
    private final BatchConfig config;
    private final Lane lane;

    Intake(Batches batches, IdempotencyKeys keys, BatchConfig config, Lane lane) {
        this.batches = batches;
        this.keys = keys;
        this.config = config;
        this.lane = lane;
    }

    /// @param key the header `Idempotency-Key`; null where not sent
    /// @throws Refusal 413 for more rows than a batch may have; else as [Batches#give]
    Batch take(List<Question> rows, String key) {
        if (rows.isEmpty()) {
            throw new InvalidFields(Map.of("rows", InputError.MISSING));
        }
        if (rows.size() > config.rows()) {
            throw new Refusal(ProblemType.TOO_LARGE)
                    .saying(
                            "一度に " + config.rows() + " 行までです。ファイルを分けてください",
                            "At most " + config.rows() + " rows at a time: please split the file");
        }
        var batch = batches.give(rows, keys.read(key, parts(rows)));
        lane.look();
        return batch;
    }

    private static byte[][] parts(List<Question> rows) {
        return rows.stream()
                .flatMap(Intake::typed)
                .map(text -> text == null ? ABSENT : text.getBytes(UTF_8))
                .toArray(byte[][]::new);
    }

    private static Stream<String> typed(Question row) {
        return Stream.of(
                row.insurerNumber(),
                row.symbol(),
                row.number(),
                row.branch(),
                row.birthDate(),
                row.targetDate(),
                row.patientRef());
    }
}
