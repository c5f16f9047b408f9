package jp.hokensho.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String TOKEN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGH";
    private static final Pattern BOX = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int DOTS = 4;
    private static final int WHITE = 0xFFFFFF;

    @Test
    @DisplayName("R-06: a label's token takes 29 modules, and reads back with error correction M")
    void aTokenReadsBack() throws Exception {
        var code = QrCode.of(TOKEN);

        var read = new QRCodeReader().decode(drawn(code));

        assertEquals(29 + 8, code.modules());
        assertEquals(TOKEN, read.getText());
        assertEquals("M", read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL));
    }

    @Test
    void nothingIsDarkInTheQuietZone() {
        var code = QrCode.of(TOKEN);

        assertTrue(BOX.matcher(code.path())
                .results()
                .allMatch(box -> number(box.group(1)) >= 4
                        && number(box.group(2)) >= 4
                        && number(box.group(1)) + number(box.group(3)) <= code.modules() - 4
                        && number(box.group(2)) < code.modules() - 4));
    }

    /// As a printer draws the path.
    private static BinaryBitmap drawn(QrCode code) {
        var side = code.modules() * DOTS;
        var dots = new int[side * side];
        Arrays.fill(dots, WHITE);
        BOX.matcher(code.path()).results().forEach(box -> {
            for (int y = number(box.group(2)) * DOTS; y < (number(box.group(2)) + 1) * DOTS; y++) {
                var from = y * side + number(box.group(1)) * DOTS;
                Arrays.fill(dots, from, from + number(box.group(3)) * DOTS, 0);
            }
        });
        return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, dots)));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
