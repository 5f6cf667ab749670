package world.kindness.intake.formats.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks made to do harm are refused with a sentence, and read nothing but themselves. */
class HostileWorkbooksTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  @TempDir Path folder;

  private static Map<String, String> parts(String sheet, String strings) {
    String types = "http://schemas.openxmlformats.org/package/2006/content-types";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"%s\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/><Override PartName=\"/%s\" ContentType=\"%sworksheet+xml\"/><Override PartName=\"/%s\" ContentType=\"%ssharedStrings+xml\"/></Types>"
            .formatted(types, kind, SHEET, kind, STRINGS, kind));
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
            .formatted(relations, office));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Notes\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            .formatted(MAIN, office));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
            .formatted(relations, office, office));
    parts.put(SHEET, sheet);
    parts.put(STRINGS, strings);
    return parts;
  }

  private static String sheet(String doctype, String rows) {
    return "<?xml version=\"1.0\"?>%s<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
        .formatted(doctype, MAIN, rows);
  }

  private static String strings(String doctype, String words) {
    return "<?xml version=\"1.0\"?>%s<sst xmlns=\"%s\">%s</sst>".formatted(doctype, MAIN, words);
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (String cell : cells) {
      row.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private BoardTable read(byte[] bytes) throws IOException, UnreadableTable {
    Path file = Files.write(folder.resolve("upload"), bytes);
    return new WorkbookReader().parse(bytes, file);
  }

  private void refused(byte[] bytes, String why) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableTable.class)
        .hasMessageContaining(why);
  }

  @Test
  void the_same_parts_without_harm_are_read() throws Exception {
    String rows =
        row(1, "Note", "Room")
            + row(3, "Tea", "1")
            + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>0</v></c><c r=\"B4\"><v>2</v></c></row>";
    BoardTable board = read(zip(parts(sheet("", rows), strings("", "<si><t>Rest</t></si>"))));
    assertThat(board.header()).containsExactly("Note", "Room");
    assertThat(board.rows())
        .extracting(BoardTable.Row::cells)
        .containsExactly(java.util.List.of("Tea", "1"), java.util.List.of("Rest", "2"));
    assertThat(board.rows()).extracting(BoardTable.Row::number).containsExactly(3, 4);
    assertThat(board.lines().blank()).isEqualTo(1);
    try (var left = Files.list(folder)) {
      assertThat(left.map(p -> p.getFileName().toString())).containsExactly("upload");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sheet", "strings"})
  void no_part_reads_another_file(String part) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "zinnia");
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
    boolean inSheet = part.equals("sheet");
    String rows =
        row(1, "Note")
            + (inSheet
                ? row(2, "&e;")
                : "<row r=\"2\"><c t=\"s\"><v>0</v></c></row>" + row(3, "Tea"));
    byte[] bytes =
        zip(
            parts(
                sheet(inSheet ? doctype : "", rows),
                strings(inSheet ? "" : doctype, "<si><t>&e;</t></si>")));
    try {
      assertThat(read(bytes).toString()).doesNotContain("zinnia");
    } catch (UnreadableTable refused) {
      assertThat(refused).hasMessageContaining("damaged");
    }
  }

  @Test
  void entities_that_multiply_are_refused() throws Exception {
    StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"kindness\">");
    for (int i = 1; i < 12; i++) {
      doctype.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    doctype.append("]>");
    refused(
        zip(
            parts(
                sheet("", row(1, "Note") + "<row r=\"2\"><c t=\"s\"><v>0</v></c></row>"),
                strings(doctype.toString(), "<si><t>&a11;</t></si>"))),
        "damaged");
  }

  @Test
  void a_part_that_says_how_large_it_is_is_not_even_opened() throws Exception {
    refused(
        zip(parts(sheet("", row(1, "Note") + " ".repeat(61 * 1024 * 1024)), strings("", ""))),
        "larger than any call's board");
  }

  @Test
  void a_part_that_lies_about_its_size_stops_where_it_grows_too_fast() throws Exception {
    byte[] bytes =
        zip(parts(sheet("", row(1, "Note") + " ".repeat(50 * 1024 * 1024)), strings("", "")));
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < bytes.length - 46; at++) {
      if (zip.getInt(at) == 0x02014b50) {
        zip.putInt(at + 24, Math.min(1_000, zip.getInt(at + 24)));
      }
    }
    refused(bytes, "larger than they say");
  }

  @Test
  void more_parts_rows_or_columns_than_a_board_has_are_refused() throws Exception {
    Map<String, String> many = parts(sheet("", row(1, "Note") + row(2, "Tea")), strings("", ""));
    for (int i = 0; i < 600; i++) {
      many.put("xl/media/" + i, "x");
    }
    refused(zip(many), "500 parts");

    StringBuilder rows = new StringBuilder(row(1, "Note"));
    for (int i = 2; i <= 10_001; i++) {
      rows.append(row(i, "Tea " + i));
    }
    refused(zip(parts(sheet("", rows.toString()), strings("", ""))), "10,000 rows");
    refused(
        zip(parts(sheet("", row(1, "Note") + row(1_000_000, "far below")), strings("", ""))),
        "10,000 rows");

    String[] wide = new String[51];
    Arrays.fill(wide, "x");
    refused(zip(parts(sheet("", row(1, wide) + row(2, wide)), strings("", ""))), "50 columns");
  }

  @Test
  void damaged_files_are_refused() throws Exception {
    byte[] whole = zip(parts(sheet("", row(1, "Note") + row(2, "Tea")), strings("", "")));
    for (int length = 0; length < whole.length; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(UnreadableTable.class);
    }
    for (int at = 30; at < whole.length; at += 61) {
      byte[] scratched = whole.clone();
      scratched[at] ^= 0x55;
      try {
        read(scratched);
      } catch (UnreadableTable refused) {
        assertThat(refused.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void a_zip_that_is_no_workbook_and_one_without_rows_are_refused() throws Exception {
    refused(zip(Map.of("chat.txt", "Hello")), "no workbook");
    refused(zip(parts(sheet("", ""), strings("", ""))), "no row");
    refused(zip(parts(sheet("", row(1, "Note")), strings("", ""))), "no row");
  }
}
