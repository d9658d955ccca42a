using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace SearchServer.Writing;

/// <summary>A line of a body.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Content">Its bytes without the end of the line; empty if it is too long.</param>
/// <param name="IsTooLong">Whether it is longer than is held.</param>
internal readonly record struct Line(int Number, ReadOnlyMemory<byte> Content, bool IsTooLong);

/// <summary>Cuts a body into its lines as it comes. A line that is too long is passed over without being held; empty ones are left out.</summary>
internal static class Lines
{
    /// <param name="body">The body.</param>
    /// <param name="maxLength">Bytes of a line.</param>
    /// <param name="cancellation">Ends it.</param>
    public static async IAsyncEnumerable<Line> ReadAsync(Stream body, int maxLength, [EnumeratorCancellation] CancellationToken cancellation)
    {
        PipeReader reader = PipeReader.Create(body, new StreamPipeReaderOptions(leaveOpen: true));
        int number = 1;
        bool isTooLong = false;
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellation).ConfigureAwait(false);
            ReadOnlySequence<byte> rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                if (LineOf(rest.Slice(0, end)) is { } line) yield return line;
                rest = rest.Slice(rest.GetPosition(1, end));
                number++;
                isTooLong = false;
            }

            if (rest.Length > maxLength)
            {
                isTooLong = true;
                rest = rest.Slice(rest.End);
            }

            if (read.IsCompleted)
            {
                if (LineOf(rest) is { } last) yield return last;
                break;
            }

            reader.AdvanceTo(rest.Start, rest.End);
        }

        await reader.CompleteAsync().ConfigureAwait(false);

        Line? LineOf(ReadOnlySequence<byte> content)
        {
            if (isTooLong || content.Length > maxLength) return new Line(number, default, IsTooLong: true);
            byte[] bytes = content.ToArray();
            return bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0 ? null : new Line(number, bytes, IsTooLong: false);
        }
    }
}
