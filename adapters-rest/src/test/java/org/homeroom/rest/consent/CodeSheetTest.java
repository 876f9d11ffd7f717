package org.homeroom.rest.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.rest.consent.CodeSheet.Line;
import org.homeroom.rest.consent.CodeSheet.Remark;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodeSheetTest {

    private static final int SCALE = 4;

    private final CodeSheet sheet = new CodeSheet(
            "5<А>",
            List.of(
                    new Line(new PersonName("=cmd()", "Мия", null), "7KQ2M0", Remark.CODE),
                    new Line(new PersonName("O'Brien", "<b>", null), null, Remark.NOT_REGISTERED)),
            Instant.parse("2026-09-08T08:00:00Z"),
            ZoneId.of("Europe/Samara"));

    @Test
    @Tag("F-06")
    void a_camera_reads_the_code_of_a_pupil_from_the_page() throws Exception {
        var svg = Pattern.compile("<svg.*?</svg>").matcher(sheet.html());
        assertThat(svg.find()).isTrue();
        assertThat(read(svg.group())).isEqualTo("7KQ2M0");
        assertThat(svg.find()).isFalse();
    }

    @Test
    @Tag("F-06")
    void names_are_shown_as_they_are_and_never_as_markup() {
        assertThat(sheet.html())
                .contains("<h1>5&lt;А&gt;</h1>", "O&#39;Brien &lt;b&gt;", "7KQ2M0", "08.09.2026 12:00")
                .doesNotContain("<b>");
    }

    @Test
    @Tag("F-06")
    void in_the_table_no_name_is_taken_for_a_formula() {
        assertThat(sheet.csv())
                .contains(
                        "\"'=cmd()\",\"Мия\",\"7KQ2M0\",2026-09-08T08:00:00Z,CODE\r\n",
                        "\"O'Brien\",\"<b>\",\"\",,NOT_REGISTERED\r\n");
    }

    private static String read(String svg) throws Exception {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        var width = Integer.parseInt(box.group(1)) * SCALE;
        var pixels = new int[width * width];
        Arrays.fill(pixels, 0xFFFFFF);
        var module = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (module.find()) {
            var left = Integer.parseInt(module.group(1)) * SCALE;
            var top = Integer.parseInt(module.group(2)) * SCALE;
            for (var y = top; y < top + SCALE; y++) Arrays.fill(pixels, y * width + left, y * width + left + SCALE, 0);
        }
        var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
        return new QRCodeReader().decode(image).getText();
    }
}
