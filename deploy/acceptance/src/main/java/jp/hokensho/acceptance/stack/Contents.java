package jp.hokensho.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a new set of programs begins with.
///
/// @param registry the file for `auth-center init --registry`
/// @param moreCards lines of card files, besides the made-up ones of the demo
public record Contents(String registry, List<String> moreCards) {

    public static final String CLINIC = "1310000001";
    public static final String CLINIC2 = "1310000002";

    public static Contents demo() {
        try (var stream = Contents.class.getResourceAsStream("/jp/hokensho/acceptance/demo-registry.json")) {
            return new Contents(new String(stream.readAllBytes(), StandardCharsets.UTF_8), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Contents with(List<String> cards) {
        return new Contents(registry, cards);
    }

    List<String> moreCards(String insurer) {
        return moreCards.stream().filter(line -> line.startsWith(insurer + ",")).toList();
    }
}
