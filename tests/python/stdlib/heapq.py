import heapq
heap = [5, 1, 4]
heapq.heapify(heap)
heapq.heappush(heap, 0)
print(heap)  # expect: [0, 1, 4, 5]
print(heapq.heappop(heap), heap)  # expect: 0 [1, 5, 4]
print(heapq.heappushpop(heap, 3), heapq.heapreplace(heap, 9), heap)  # expect: 1 3 [4, 5, 9]
print(heapq.nlargest(2, heap), heapq.nsmallest(1, heap, key=lambda x: -x))  # expect: [9, 5] [9]
print(list(heapq.merge([1, 4], [2, 3])))  # expect: [1, 2, 3, 4]
heapq.heappop([])  # expect error: IndexError: index out of range
