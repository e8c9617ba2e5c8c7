using System.Text;
using System.Xml;
using Chartwright.CodeSets.Sources;

namespace Chartwright.CodeSets.Icd10Cm;

/// <summary>A forward reader over one of the publisher's XML files that names file and line in whatever goes wrong.</summary>
internal sealed class XmlSource : IDisposable
{
    // The deepest tree of the publisher's has a dozen levels; a file that nests deeper is an attack or rubbish.
    private const int MaximumDepth = 64;

    private readonly XmlReader _reader;
    private readonly StringBuilder _text = new();

    public XmlSource(SourceFile file, ICollection<Issue> issues)
    {
        File = file;
        Issues = issues;
        _reader = XmlReader.Create(new MemoryStream(file.Bytes, writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }

    public SourceFile File { get; }

    public ICollection<Issue> Issues { get; }

    /// <summary>1-based line of the element read last.</summary>
    public int Line => ((IXmlLineInfo)_reader).LineNumber;

    /// <summary>Local name of the current element.</summary>
    public string Element => _reader.LocalName;

    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>Runs <paramref name="read"/>; what the XML parser finds wrong becomes a <see cref="SourceFormatException"/>.</summary>
    public static T Run<T>(SourceFile file, ICollection<Issue> issues, Func<XmlSource, T> read)
    {
        try
        {
            using var source = new XmlSource(file, issues);
            return read(source);
        }
        catch (XmlException e)
        {
            throw new SourceFormatException($"{file.Name}({e.LineNumber}): the XML is damaged or cut off ({e.Message}). Fetch the file again.", e);
        }
    }

    /// <summary>Goes to the root element and checks its name.</summary>
    public void Root(string name)
    {
        _reader.MoveToContent();
        if (_reader.NodeType != XmlNodeType.Element || Element != name)
        {
            throw Error($"the root is <{Element}>, expected <{name}>. This is another kind of file.");
        }
    }

    /// <summary>Reads the children of the current element: <paramref name="child"/> is called on each and must consume it.</summary>
    public void Children(Action<string> child)
    {
        if (_reader.Depth > MaximumDepth)
        {
            throw Error($"elements nest deeper than {MaximumDepth} levels. This is not the publisher's file: fetch it again.");
        }

        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return;
        }

        _reader.Read();
        while (true)
        {
            switch (_reader.MoveToContent())
            {
                case XmlNodeType.Element:
                    child(Element);
                    break;
                case XmlNodeType.EndElement:
                    _reader.Read();
                    return;
                case XmlNodeType.None:
                    throw Error("the file ends within an element. Fetch it again.");
                default:
                    throw Error($"text stands where only elements may: \"{Shorten(_reader.Value)}\". The file is damaged: fetch it again.");
            }
        }
    }

    /// <summary>Passes over the current element.</summary>
    public void Skip() => _reader.Skip();

    /// <summary>Passes over the current element with an issue.</summary>
    public void Unknown(string parent)
    {
        Issues.Add(new Issue(Icd10CmIssues.UnknownElement, $"{File.Name}({Line})", [Element, parent]));
        _reader.Skip();
    }

    /// <summary>The text of the current element with whitespace made single; text marked <c>old</c> by an addendum is left out.</summary>
    public string Text()
    {
        var parts = MixedText(string.Empty);
        return parts.Before;
    }

    /// <summary>The text of the current element before, within and after its <paramref name="inner"/> elements.</summary>
    /// <returns>Inner texts are joined by a space. Without inner element all text is in the first part.</returns>
    public (string Before, string Inner, string After) MixedText(string inner)
    {
        var depth = _reader.Depth;
        string before = string.Empty, within = string.Empty;
        var seen = false;
        var empty = _reader.IsEmptyElement;
        _reader.Read();
        _text.Clear();
        while (!empty && _reader.Depth > depth)
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element when inner.Length > 0 && Element == inner:
                    if (!seen)
                    {
                        before = _text.ToString();
                        _text.Clear();
                        seen = true;
                    }

                    within = within.Length == 0 ? InnerText() : $"{within} {InnerText()}";
                    continue;
                case XmlNodeType.Element when Element == "old":
                    _reader.Skip();
                    continue;
                case XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA:
                    _text.Append(_reader.Value);
                    break;
            }

            if (!_reader.Read())
            {
                throw Error("the file ends within an element. Fetch it again.");
            }
        }

        if (!empty)
        {
            _reader.Read();
        }

        var rest = _text.ToString();
        return seen ? (before, Clean(within), rest) : (Clean(rest), string.Empty, string.Empty);
    }

    public SourceFormatException Error(string what) => SourceFormatException.At(File.Name, Line, what);

    public void Dispose() => _reader.Dispose();

    /// <summary>The text with runs of whitespace made one space, without any at the ends.</summary>
    public static string Clean(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++)
        {
            clean = !char.IsWhiteSpace(text[i]) || (text[i] == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ');
        }

        return clean ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private string InnerText()
    {
        var text = _reader.ReadElementContentAsString();
        return text;
    }

    private static string Shorten(string text) => Clean(text) is { Length: > 40 } longText ? $"{longText[..40]}..." : Clean(text);
}
