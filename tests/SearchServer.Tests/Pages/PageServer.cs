namespace SearchServer.Tests.Pages;

/// <summary>The sample articles, and some with which pages have something to do: a story in two outlets, a text that runs from right to left, and dates over two years.</summary>
public sealed class PageServer : SampleServer
{
    public PageServer()
        : base(["--source", "t", ArticlesFolder, "pages.jsonl"], ("pages.jsonl", """
            {"id":"pilots-1","title":"Pilots want a third ferry","body":"The pilots of the sound asked for a third ferry. Ice had held the vessels at the quay of Orrinford for eleven days in January, and no helicopter flew. Their union says that the sound needs a hull that breaks ice. The operator counts passengers until spring before it answers the pilots.","outlet":"Northern Wire","date":"2024-03-03","language":"en"}
            {"id":"pilots-2","title":"Pilots want a third ferry","body":"The pilots of the sound asked for a third ferry. Ice had held the vessels at the quay of Orrinford for eleven days in January, and no helicopter flew. Their union says that the sound needs a hull that breaks ice. The operator counts passengers until spring before it answers the pilots.","outlet":"Tarn Gazette","date":"2024-03-04","language":"en"}
            {"id":"answer","title":"Operator answers the pilots of the sound","body":"After the ice of January the operator will charter a hull that breaks ice, it told the union of pilots. The vessels had lain at the quay of Orrinford for eleven days. Passengers pay no more until spring.","outlet":"Harbour Courier","date":"2024-09-01","language":"en"}
            {"id":"quay","title":"العبارة تصل إلى رصيف الميناء","body":"وصلت العبارة إلى رصيف الميناء بعد تأخير طويل.\n\nوقال الربان إن الجليد أوقف السفن أحد عشر يوما.","outlet":"Tarn Gazette","date":"2025-01-20","language":"ar"}

            """)) { }
}
