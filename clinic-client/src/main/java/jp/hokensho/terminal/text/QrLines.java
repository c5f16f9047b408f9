package jp.hokensho.terminal.text;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A text as a QR code for a terminal: two rows of it in a line, light on dark, with the quiet zone that readers need.
public final class QrLines {

    private static final int QUIET = 4;

    private QrLines() {}

    /// What is light is drawn, so that it can be read on the dark ground of most terminals; where there are colours it
    /// brings its own ground.
    public static List<String> of(String text, Ink ink) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix();
            return IntStream.iterate(-QUIET, y -> y < matrix.getHeight() + QUIET, y -> y + 2)
                    .mapToObj(y -> ink.lightOnDark(line(matrix, y)))
                    .toList();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this", tooLong);
        }
    }

    private static String line(ByteMatrix matrix, int y) {
        return IntStream.range(-QUIET, matrix.getWidth() + QUIET)
                .mapToObj(x -> half(isLight(matrix, x, y), isLight(matrix, x, y + 1)))
                .collect(Collectors.joining());
    }

    private static String half(boolean upper, boolean lower) {
        if (upper && lower) {
            return "█";
        }
        if (upper) {
            return "▀";
        }
        return lower ? "▄" : " ";
    }

    private static boolean isLight(ByteMatrix matrix, int x, int y) {
        var inside = x >= 0 && y >= 0 && x < matrix.getWidth() && y < matrix.getHeight();
        return !inside || matrix.get(x, y) == 0;
    }
}
