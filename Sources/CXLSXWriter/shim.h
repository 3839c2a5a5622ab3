#pragma once
#include <xlsxwriter.h>

// Option structs of the library hold `char *` where it only reads and copies: filled here, where the cast is plain to see.

static inline lxw_workbook *rw_workbook_new(const char *path, const char *directory) {
  lxw_workbook_options options = {.tmpdir = (char *)directory};
  return workbook_new_opt(path, &options);
}

static inline lxw_error rw_set_properties(lxw_workbook *book, const char *title, const char *subject,
                                          const char *author, int64_t created) {
  lxw_doc_properties properties = {
      .title = (char *)title, .subject = (char *)subject, .author = (char *)author, .created = (time_t)created};
  return workbook_set_properties(book, &properties);
}

// `headers` and `formats` hold one entry a column.
static inline lxw_error rw_add_table(lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom,
                                     lxw_col_t right, const char *name, const char *const *headers,
                                     lxw_format *const *formats, uint8_t filter) {
  size_t count = (size_t)(right - left) + 1;
  lxw_table_column *columns = calloc(count, sizeof *columns);
  lxw_table_column **list = calloc(count + 1, sizeof *list);
  lxw_error error = LXW_ERROR_MEMORY_MALLOC_FAILED;
  if (columns && list) {
    for (size_t i = 0; i < count; i++) {
      columns[i].header = (char *)headers[i];
      columns[i].header_format = formats[i];
      list[i] = &columns[i];
    }
    lxw_table_options options = {.name = (char *)name, .no_autofilter = !filter, .columns = list,
                                 .style_type = LXW_TABLE_STYLE_TYPE_LIGHT, .style_type_number = 1};
    error = worksheet_add_table(sheet, top, left, bottom, right, &options);
  }
  free(list);
  free(columns);
  return error;
}

// Pixels; the library's own size of a chart is 480 x 288.
static inline lxw_error rw_insert_chart(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_chart *chart,
                                        const char *description, double width, double height) {
  lxw_chart_options options = {.x_scale = width / 480, .y_scale = height / 288, .description = (char *)description,
                               .object_position = LXW_OBJECT_MOVE_DONT_SIZE};
  return worksheet_insert_chart_opt(sheet, row, column, chart, &options);
}

static inline lxw_error rw_data_bars(lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom,
                                     lxw_col_t right, lxw_color_t color) {
  lxw_conditional_format format = {.type = LXW_CONDITIONAL_DATA_BAR, .data_bar_2010 = LXW_TRUE, .bar_solid = LXW_TRUE,
                                   .bar_color = color, .bar_no_border = LXW_TRUE,
                                   .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER, .min_value = 0,
                                   .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_MAXIMUM};
  return worksheet_conditional_format_range(sheet, top, left, bottom, right, &format);
}

static inline lxw_error rw_color_scale(lxw_worksheet *sheet, lxw_row_t top, lxw_col_t left, lxw_row_t bottom,
                                       lxw_col_t right, lxw_color_t low, lxw_color_t high) {
  lxw_conditional_format format = {.type = LXW_CONDITIONAL_2_COLOR_SCALE, .min_color = low, .max_color = high,
                                   .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER, .min_value = 0,
                                   .max_rule_type = LXW_CONDITIONAL_RULE_TYPE_MAXIMUM};
  return worksheet_conditional_format_range(sheet, top, left, bottom, right, &format);
}

// Numbers from 0 to 100 in one row; what a reader is told there, and told when something else was put in (at most 255 bytes).
static inline lxw_error rw_share_input(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t left, lxw_col_t right,
                                       const char *hint, const char *refusal) {
  lxw_data_validation rule = {.validate = LXW_VALIDATION_TYPE_DECIMAL, .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                              .minimum_number = 0, .maximum_number = 100, .input_message = (char *)hint,
                              .error_message = (char *)refusal};
  return worksheet_data_validation_range(sheet, row, left, row, right, &rule);
}

// One label a point: a text, or the point's own value where there is none.
static inline lxw_error rw_labels(lxw_chart_series *series, const char *const *texts, size_t count) {
  lxw_chart_data_label *labels = calloc(count, sizeof *labels);
  lxw_chart_data_label **list = calloc(count + 1, sizeof *list);
  lxw_error error = LXW_ERROR_MEMORY_MALLOC_FAILED;
  if (labels && list) {
    for (size_t i = 0; i < count; i++) {
      labels[i].value = (char *)texts[i];
      list[i] = &labels[i];
    }
    error = chart_series_set_labels_custom(series, list);
  }
  free(list);
  free(labels);
  return error;
}

// How a series is drawn. A width of 0 means no line.
static inline void rw_series_fill(lxw_chart_series *series, lxw_color_t color) {
  lxw_chart_fill fill = {.color = color};
  lxw_chart_line edge = {.color = 0xFFFFFF, .width = 0.75f};
  chart_series_set_fill(series, &fill);
  chart_series_set_line(series, &edge);
}

static inline void rw_series_line(lxw_chart_series *series, lxw_color_t color, float width) {
  lxw_chart_line line = {.color = color, .width = width, .none = width == 0};
  chart_series_set_line(series, &line);
}

static inline void rw_series_marker(lxw_chart_series *series, lxw_chart_marker_type type, uint8_t size,
                                    lxw_color_t color) {
  lxw_chart_fill fill = {.color = color};
  lxw_chart_line edge = {.color = color, .width = 1};
  chart_series_set_marker_type(series, type);
  chart_series_set_marker_size(series, size);
  chart_series_set_marker_fill(series, &fill);
  chart_series_set_marker_line(series, &edge);
}

static inline void rw_high_low_lines(lxw_chart *chart, lxw_color_t color) {
  lxw_chart_line line = {.color = color, .width = 2};
  chart_set_high_low_lines(chart, &line);
}

// Name, numbers and line of an axis; `rotation` in degrees.
static inline void rw_axis(lxw_chart_axis *axis, const char *name, const char *font, int32_t rotation, uint8_t grid) {
  lxw_chart_font naming = {.name = (char *)font, .size = 10, .color = 0x3D3D3D};
  lxw_chart_font numbers = {.name = (char *)font, .size = 10, .color = 0x3D3D3D, .rotation = rotation};
  lxw_chart_line line = {.color = 0x8A8F98, .width = 0.75f};
  lxw_chart_line faint = {.color = 0xE3E6EB, .width = 0.75f};
  chart_axis_set_name(axis, name);
  chart_axis_set_name_font(axis, &naming);
  chart_axis_set_num_font(axis, &numbers);
  chart_axis_set_line(axis, &line);
  chart_axis_major_gridlines_set_visible(axis, grid);
  if (grid) chart_axis_major_gridlines_set_line(axis, &faint);
}

static inline void rw_texts(lxw_chart *chart, const char *title, const char *font) {
  lxw_chart_font heading = {.name = (char *)font, .size = 12, .bold = LXW_TRUE, .color = 0x12436D};
  lxw_chart_font legend = {.name = (char *)font, .size = 10, .color = 0x3D3D3D};
  chart_title_set_name(chart, title);
  chart_title_set_name_font(chart, &heading);
  chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
  chart_legend_set_font(chart, &legend);
}
