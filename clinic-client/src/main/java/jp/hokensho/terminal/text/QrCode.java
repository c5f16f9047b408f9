package jp.hokensho.terminal.text;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A text as a QR code to be printed: error correction M, with the quiet zone that readers need.
///
/// @param modules of a side, the quiet zone included
/// @param path of what is dark, as SVG writes it: a unit is a module
public record QrCode(int modules, String path) {

    private static final int QUIET = 4;

    /// @param text of QR's alphanumeric characters alone is written in that mode
    public static QrCode of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                row(matrix, y, path);
            }
            return new QrCode(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds this", tooLong);
        }
    }

    /// Dark modules side by side are one box: no seam is drawn between them.
    private static void row(ByteMatrix matrix, int y, StringBuilder path) {
        var x = 0;
        while (x < matrix.getWidth()) {
            var end = x;
            while (end < matrix.getWidth() && matrix.get(end, y) == 1) {
                end++;
            }
            if (end > x) {
                path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET, y + QUIET, end - x, end - x));
            }
            x = Math.max(end, x + 1);
        }
    }

    @Override
    public String toString() {
        return "QrCode[" + modules + "]";
    }
}
