package dev.kamae.sheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What columns are usually called. */
final class HeadingWords {

    /** For each meaning its names, the surest first. */
    private static final Map<Meaning, List<String>> NAMES = new EnumMap<>(Meaning.class);

    /** What a longer heading has in it. */
    private static final Map<Meaning, List<String>> PARTS = new EnumMap<>(Meaning.class);

    static {
        names(Meaning.NUMBER, "no,no.,番号,項番,管理番号,課題番号,課題no,課題no.,管理no,管理no.,id,課題id,通番,連番,#,issueid,ticket,key,number");
        names(Meaning.TITLE, "件名,タイトル,課題名,課題件名,題名,表題,案件名,title,subject,summary,課題,指摘事項,問題点,事象,概要,項目,issue,内容");
        names(Meaning.DESCRIPTION, "内容,詳細,課題内容,説明,問題内容,課題詳細,詳細内容,指摘内容,description,details,detail,概要");
        names(Meaning.SEVERITY, "重要度,深刻度,危険度,優先度,影響度,緊急度,リスクレベル,リスク,ランク,severity,priority,risk");
        names(Meaning.STATUS, "状態,ステータス,対応状況,状況,対応状態,進捗状況,進捗,status,state");
        names(Meaning.OWNER, "担当,担当者,主担当,担当部署,担当部門,担当課,対応者,責任者,対応部署,主管部署,所管,owner,assignee");
        names(Meaning.DUE, "期限,対応期限,期日,期限日,完了予定日,対応予定日,完了予定,予定日,目標日,納期,締切,due,duedate,deadline");
        names(
                Meaning.OPENED,
                "起票日,登録日,発生日,発見日,検知日,指摘日,受付日,起案日,作成日,記入日,発行日,起票,日付,opened,opendate,created,createdat,date");
        names(Meaning.CLOSED, "完了日,クローズ日,対応完了日,解決日,終了日,対応日,完了実績,実績日,完了,クローズ,closed,closedate,closeddate,resolved");
        names(Meaning.UPDATED, "更新日,最終更新日,最終更新,updated,updatedat,lastupdated");
        names(
                Meaning.NOTE,
                "備考,備考欄,対応内容,対応経緯,経緯,対応履歴,対応,対応策,対策,処置,メモ,コメント,remarks,remark,notes,note,memo,comment,comments");
        parts(Meaning.DUE, "期限,予定日,期日");
        parts(Meaning.CLOSED, "完了日,クローズ日");
        parts(Meaning.OPENED, "起票日,登録日,発生日");
        parts(Meaning.OWNER, "担当");
        parts(Meaning.SEVERITY, "重要度,優先度");
        parts(Meaning.STATUS, "ステータス,状況");
        parts(Meaning.TITLE, "件名,タイトル");
        parts(Meaning.NUMBER, "番号");
    }

    private HeadingWords() {}

    /** How many of these cells are called as columns are; none when no title is among them. */
    static int headings(List<String> cells) {
        var meanings = cells.stream().map(Folded::of).map(HeadingWords::anyOf).toList();
        var titled = meanings.contains(Meaning.TITLE) || meanings.contains(Meaning.DESCRIPTION);
        return titled
                ? (int) meanings.stream()
                        .filter(meaning -> meaning != Meaning.NOTHING)
                        .count()
                : 0;
    }

    /** Whether it is called as remarks are. */
    static boolean isRemarks(Column column) {
        return anyOf(Folded.of(column.heading())) == Meaning.NOTE;
    }

    private static Meaning anyOf(String folded) {
        for (var name : NAMES.entrySet()) {
            if (name.getValue().contains(folded)) {
                return name.getKey();
            }
        }
        return Meaning.NOTHING;
    }

    /** A meaning for each heading: what none is known for becomes a note, and a column without a heading nothing. */
    static List<Column> guess(List<String> headings) {
        var meanings = new ArrayList<Meaning>();
        headings.forEach(heading -> meanings.add(heading.isBlank() ? Meaning.NOTHING : Meaning.NOTE));
        for (var meaning : NAMES.keySet()) {
            if (meaning.isOfOne()) {
                first(headings, meanings, NAMES.getOrDefault(meaning, List.of()), meaning, false);
            }
        }
        for (var part : PARTS.entrySet()) {
            if (!meanings.contains(part.getKey())) {
                first(headings, meanings, part.getValue(), part.getKey(), true);
            }
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new Column(headings.get(i), meanings.get(i)));
        }
        return columns;
    }

    private static void first(
            List<String> headings, List<Meaning> meanings, List<String> names, Meaning meaning, boolean within) {
        for (var name : names) {
            for (int i = 0; i < headings.size(); i++) {
                var folded = Folded.of(headings.get(i));
                if (meanings.get(i) == Meaning.NOTE && (within ? folded.contains(name) : folded.equals(name))) {
                    meanings.set(i, meaning);
                    return;
                }
            }
        }
    }

    private static void names(Meaning meaning, String names) {
        NAMES.put(meaning, List.of(names.split(",")));
    }

    private static void parts(Meaning meaning, String parts) {
        PARTS.put(meaning, List.of(parts.split(",")));
    }
}
