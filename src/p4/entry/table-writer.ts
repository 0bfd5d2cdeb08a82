import { u32At } from "./bytes.js";
import type { UpdateType } from "./entity.js";
import { endOfExtra } from "./entry-extras.js";
import {
  ActionKind,
  actionAt,
  Extra,
  type FieldLayout,
  fieldOffsets,
  paramOffsets,
  SetFlag,
  type TableLayout,
  Watch,
} from "./entry-layout.js";
import type { UpdateWriter } from "./update-writer.js";
import { actionParts, endOfCall, startOfGroupAction } from "./value-offsets.js";

/**
 * Encodes one update of a table entry straight from its strings, values in canonical form; of a delete the key alone. An
 * empty value is none: the update names no action.
 */
export function writeTableUpdate(
  writer: UpdateWriter,
  layout: TableLayout,
  type: UpdateType,
  key: string,
  given: string,
): void {
  const end = writer.size;
  const value = type === "delete" ? "" : given;
  const parts = actionParts(layout, value);
  const extras = parts[parts.length - 1] ?? 0;
  if (extras < value.length) {
    writeExtra(writer, value, extras, Extra.Metadata);
    writeExtra(writer, value, extras, Extra.IdleTimeout);
  }
  if (key === "") {
    writer.varint(0x40, 1);
  }
  if (extras < value.length) {
    writeExtra(writer, value, extras, Extra.Meter);
    writeExtra(writer, value, extras, Extra.ControllerMetadata);
  }
  if (key !== "" && layout.table.usesPriority) {
    writer.int32(0x20, u32At(key, key.length - 4) | 0);
  }
  writeAction(writer, layout, value, parts);
  if (key !== "") {
    writeMatch(writer, layout, key);
  }
  writer.varint(0x08, layout.table.id);
  writer.message(0x12, end);
  writer.finishUpdate(type, end);
}

function writeMatch(writer: UpdateWriter, layout: TableLayout, key: string): void {
  const offsets = fieldOffsets(layout, key);
  for (let i = layout.fields.length - 1; i >= 0; i -= 1) {
    const field = layout.fields[i];
    if (field !== undefined) {
      const end = writer.size;
      if (writeField(writer, field, key, offsets[i] ?? 0, offsets[i + 1] ?? 0)) {
        writer.varint(0x08, field.info.id);
        writer.message(0x12, end);
      }
    }
  }
}

/** The match itself; false if it is a don't-care, of which nothing is written. */
function writeField(
  writer: UpdateWriter,
  { info, ones }: FieldLayout,
  key: string,
  start: number,
  end: number,
): boolean {
  const { bytes } = info;
  const before = writer.size;
  const middle = start + bytes;
  switch (info.match) {
    case "exact":
      writeValue(writer, 0x0a, key, start, end, bytes);
      writer.message(0x12, before);
      return true;
    case "lpm": {
      const length = (key.charCodeAt(middle) << 8) | key.charCodeAt(middle + 1);
      if (length === 0) {
        return false;
      }
      writer.varint(0x10, length);
      writer.bytestring(0x0a, key, start, middle);
      writer.message(0x22, before);
      return true;
    }
    case "ternary":
      if (isZero(key, middle, end)) {
        return false;
      }
      writer.bytestring(0x12, key, middle, end);
      writer.bytestring(0x0a, key, start, middle);
      writer.message(0x1a, before);
      return true;
    case "range":
      if (isZero(key, start, middle) && key.startsWith(ones, middle)) {
        return false;
      }
      writer.bytestring(0x12, key, middle, end);
      writer.bytestring(0x0a, key, start, middle);
      writer.message(0x32, before);
      return true;
    case "optional":
      if (key.charCodeAt(start) === 0) {
        return false;
      }
      writeValue(writer, 0x0a, key, start + 1, end, bytes);
      writer.message(0x3a, before);
      return true;
  }
}

function writeAction(
  writer: UpdateWriter,
  layout: TableLayout,
  value: string,
  parts: readonly number[],
): void {
  const end = writer.size;
  switch (value.charCodeAt(0)) {
    case ActionKind.Action:
      writeCall(writer, 0x0a, layout, value, 1);
      break;
    case ActionKind.Member:
      writer.varint(0x10, u32At(value, 1));
      break;
    case ActionKind.Group:
      writer.varint(0x18, u32At(value, 1));
      break;
    case ActionKind.Set:
      writeSet(writer, layout, value, parts);
      writer.message(0x22, end);
      break;
    default:
      return;
  }
  writer.message(0x1a, end);
}

function writeCall(
  writer: UpdateWriter,
  tag: number,
  layout: TableLayout,
  value: string,
  start: number,
): void {
  const end = writer.size;
  const action = actionAt(layout, value, start);
  const offsets = paramOffsets(action, value, start);
  for (let i = action.params.length - 1; i >= 0; i -= 1) {
    const info = action.params[i]?.info;
    if (info !== undefined) {
      const paramEnd = writer.size;
      const from = start + (offsets[i] ?? 0);
      writeValue(writer, 0x1a, value, from, start + (offsets[i + 1] ?? 0), info.bytes);
      writer.varint(0x10, info.id);
      writer.message(0x22, paramEnd);
    }
  }
  writer.varint(0x08, action.info.id);
  writer.message(tag, end);
}

function writeSet(
  writer: UpdateWriter,
  layout: TableLayout,
  value: string,
  parts: readonly number[],
): void {
  const groupAction = startOfGroupAction(value);
  if (groupAction !== undefined) {
    writeCall(writer, 0x2a, layout, value, groupAction);
  }
  if ((value.charCodeAt(5) & SetFlag.Modes) !== 0) {
    writeInt32(writer, 0x18, u32At(value, 10) | 0);
    writeInt32(writer, 0x10, u32At(value, 6) | 0);
  }
  for (let i = parts.length - 2; i >= 0; i -= 1) {
    const end = writer.size;
    const start = parts[i] ?? 0;
    const weight = endOfCall(layout, value, start);
    const watch = weight + 4;
    if (value.charCodeAt(watch) === Watch.Port) {
      writer.text(0x22, value, watch + 5, parts[i + 1] ?? 0);
    } else if (value.charCodeAt(watch) === Watch.Index) {
      writeInt32(writer, 0x18, u32At(value, watch + 1) | 0);
    }
    writeInt32(writer, 0x10, u32At(value, weight) | 0);
    writeCall(writer, 0x0a, layout, value, start);
    writer.message(0x0a, end);
  }
}

function writeExtra(writer: UpdateWriter, value: string, start: number, wanted: number): void {
  let offset = start;
  while (offset < value.length && value.charCodeAt(offset) !== wanted) {
    offset = endOfExtra(value, offset);
  }
  if (offset >= value.length) {
    return;
  }
  const end = writer.size;
  const content = offset + 1;
  switch (wanted) {
    case Extra.Metadata:
      writer.text(0x5a, value, content + 4, endOfExtra(value, offset));
      return;
    case Extra.IdleTimeout:
      writeInt64(writer, 0x48, value, content);
      return;
    case Extra.ControllerMetadata:
      writeInt64(writer, 0x28, value, content);
      return;
    case Extra.Meter:
      for (let i = 4; i >= 0; i -= 1) {
        writeInt64(writer, 0x08 + i * 8, value, content + i * 8);
      }
      writer.message(0x32, end);
      return;
  }
}

function writeInt32(writer: UpdateWriter, tag: number, value: number): void {
  if (value !== 0) {
    writer.int32(tag, value);
  }
}

function writeInt64(writer: UpdateWriter, tag: number, text: string, start: number): void {
  const [high, low] = [u32At(text, start), u32At(text, start + 4)];
  if (high !== 0 || low !== 0) {
    writer.varint64(tag, high, low);
  }
}

/** A value: in canonical form, or as it is behind its length if it is a string (`bytes` 0). */
function writeValue(
  writer: UpdateWriter,
  tag: number,
  text: string,
  start: number,
  end: number,
  bytes: number,
): void {
  if (bytes === 0) {
    writer.text(tag, text, start + 4, end);
  } else {
    writer.bytestring(tag, text, start, end);
  }
}

function isZero(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    if (text.charCodeAt(i) !== 0) {
      return false;
    }
  }
  return true;
}
