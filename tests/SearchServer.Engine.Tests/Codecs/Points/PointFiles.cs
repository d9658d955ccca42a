using SearchServer.Engine.Codecs.Fields;
using SearchServer.Engine.Codecs.Points;

namespace SearchServer.Engine.Tests.Codecs.Points;

/// <summary>Files with the points of one field.</summary>
internal static class PointFiles
{
    public static FieldInfo Field(int bytes) => new("point", 3) { PointDimensions = 1, PointIndexDimensions = 1, PointBytesPerDimension = bytes };

    public static PointsReader Open(TestSegment segment, int bytes) => new(segment.Directory, segment.Info, new FieldInfos([Field(bytes)]));

    public static PointsReader Write(TestSegment segment, int bytes, IEnumerable<Point> points) => Write(segment, bytes, Sorted(bytes, points));

    public static PointsReader Write(TestSegment segment, int bytes, PointStream points)
    {
        using PointsWriter writer = new(segment.Directory, "_0", segment.Info.Id, segment.Info.MaxDoc);
        writer.Add(Field(bytes), points);
        writer.Finish();
        return Open(segment, bytes);
    }

    public static PointStream Sorted(int bytes, IEnumerable<Point> points)
    {
        PointBuffer buffer = new(bytes);
        foreach (Point point in points.OrderBy(point => point.Doc)) buffer.Add(point.Doc, point.Value);
        return buffer.Sorted();
    }

    public static List<Point> All(PointStream stream)
    {
        List<Point> points = [];
        while (stream.MoveNext()) points.Add(new Point(stream.Value.ToArray(), stream.Doc));
        return points;
    }
}
