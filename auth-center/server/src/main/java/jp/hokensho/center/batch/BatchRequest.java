package jp.hokensho.center.batch;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.hokensho.protocol.InputError;
import jp.hokensho.protocol.InvalidFields;

/// Body of `POST /v1/batches`.
///
/// @param rows each as in a single verification, with a card
record BatchRequest(List<Question> rows) {

    BatchRequest {
        if (rows == null) {
            throw new InvalidFields(Map.of("rows", InputError.MISSING));
        }
        var read = rows;
        var nulls = IntStream.range(0, read.size())
                .filter(i -> read.get(i) == null)
                .boxed()
                .collect(Collectors.toMap(i -> "rows[" + i + "]", _ -> InputError.MISSING));
        if (!nulls.isEmpty()) {
            throw new InvalidFields(nulls);
        }
        rows = List.copyOf(rows);
    }
}
